# The web app and the finops command in one image, with Chromium for the PDF of the business case.
FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS build
RUN apk add --no-cache nodejs npm
WORKDIR /source
COPY . .
RUN dotnet publish src/FinOpsDashboard.Web -c Release -o /app/web \
 && dotnet publish src/FinOpsDashboard.Cli -c Release -o /app/cli

FROM mcr.microsoft.com/dotnet/aspnet:10.0-alpine
RUN apk add --no-cache chromium font-dejavu \
 && adduser -D -u 10001 finops \
 && mkdir /data && chown finops /data
COPY --from=build /app /app
RUN ln -s /app/cli/finops /usr/local/bin/finops
USER finops
WORKDIR /data
ENV ASPNETCORE_HTTP_PORTS=8080 \
    ConnectionStrings__FinOps="Data Source=/data/finops.db" \
    FinOps__KeysPath=/data/keys \
    FinOps__Reporting__ChromiumSandbox=false
EXPOSE 8080
VOLUME /data
ENTRYPOINT ["dotnet", "/app/web/FinOpsDashboard.Web.dll"]
