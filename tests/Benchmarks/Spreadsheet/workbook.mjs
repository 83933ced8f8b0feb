// The figures of Workplace.Feature as a workbook: 200 features, 36 months, four ways of hosting, one price edited again and again.
// HyperFormula is GPL-3.0: it is fetched for this measurement alone and is no part of the product.
import { HyperFormula } from 'hyperformula';

const input = JSON.parse(process.argv[2]);
const { features, months, edits, editedPrices, requests, growth } = input;
const p = input.prices;
const gc = () => { globalThis.gc(); globalThis.gc(); };

const P = name => `Prices!$A$${Object.keys(p).indexOf(name) + 1}`;
const prices = Object.values(p).map(value => [value]);
const discounts = Array.from({ length: months }, (_, m) => [`=(1+${P('discountRate')})^(${m + 1}/12)`]);

const perMonth = [];
const perFeature = [];
const teacherRequest = `(${P('inputTokens')}*${P('teacherInput')}+${P('outputTokens')}*${P('teacherOutput')})/1000000`;
const studentRequest = `(${P('inputTokens')}*${P('studentInput')}+${P('outputTokens')}*${P('studentOutput')})/1000000`;
for (let f = 0; f < features; f++) {
    const first = f * months + 1;
    const last = first + months - 1;
    perFeature.push([
        requests[f], growth[f],
        `=${P('prompts')}*${teacherRequest}+${P('prompts')}*(${P('inputTokens')}+${P('outputTokens')})*${P('epochs')}*${P('training')}/1000000+${P('engineering')}`,
        ...['J', 'K', 'L', 'M'].map((column, option) => `=-C${f + 1}+SUM(Months!${'RSTU'[option]}${first}:${'RSTU'[option]}${last})`),
        ...['N', 'O', 'P', 'Q'].map((column, option) => {
            const before = `MAX(Months!${'VWXY'[option]}${first}:${'VWXY'[option]}${last})`;
            return `=IF(${before}=${months},-1,IF(${before}=0,C${f + 1}/Months!${'JKLM'[option]}${first},`
                + `${before}-INDEX(Months!${column}${first}:${column}${last},${before})/INDEX(Months!${'JKLM'[option]}${first}:${'JKLM'[option]}${last},${before}+1)))`;
        }),
        ...['C', 'F', 'G', 'I'].map(column => `=C${f + 1}+SUM(Months!${column}${first}:${column}${last})`),
    ]);
    for (let m = 0; m < months; m++) {
        const row = first + m;
        const term = first + Math.floor(m / 6) * 6;
        const termEnd = Math.min(term + 5, last);
        const rest = `B${row}*${P('escalation')}+${P('storage')}`;
        const hosted = (units, price) => `=${units}*${P(price)}*${P('hours')}+${rest}`;
        perMonth.push([
            m === 0 ? `=Features!A${f + 1}` : `=A${row - 1}*(1+Features!B${f + 1})`,
            `=A${row}*${teacherRequest}`,
            `=A${row}*${studentRequest}+${rest}`,
            `=MAX(A${row}*${P('inputTokens')}/(60*${P('hours')}*${P('inputPerMinute')}),A${row}*${P('outputTokens')}/(60*${P('hours')}*${P('outputPerMinute')}))*${P('peak')}`,
            `=MAX(1,ROUNDUP(D${row}-0.000000001,0))`,
            hosted(`E${row}`, 'unitNone'),
            hosted(`E${row}`, 'unitOneMonth'),
            `=MAX(E${term}:E${termEnd})`,
            hosted(`H${row}`, 'unitSixMonths'),
            ...['C', 'F', 'G', 'I'].map(column => `=B${row}-${column}${row}`),
            ...['J', 'K', 'L', 'M'].map((column, option) => (m === 0 ? `=-Features!C${f + 1}+${column}${row}` : `=${'NOPQ'[option]}${row - 1}+${column}${row}`)),
            ...['J', 'K', 'L', 'M'].map(column => `=${column}${row}/Discounts!A${m + 1}`),
            ...['N', 'O', 'P', 'Q'].map(column => `=IF(${column}${row}<0,${m + 1},0)`),
        ]);
    }
}

gc();
const before = process.memoryUsage().heapUsed;
const builtAt = performance.now();
const workbook = HyperFormula.buildFromSheets(
    { Prices: prices, Discounts: discounts, Features: perFeature, Months: perMonth },
    { licenseKey: 'gpl-v3', maxRows: 100_000, useArrayArithmetic: false });
const buildMs = performance.now() - builtAt;
perMonth.length = 0;
gc();
const heldMb = (process.memoryUsage().heapUsed - before) / 1e6;

const sheet = workbook.getSheetId('Prices');
const editMs = [];
for (let n = 0; n < edits; n++) {
    const from = performance.now();
    workbook.setCellContents({ sheet, row: 0, col: 0 }, [[editedPrices[n]]]);
    editMs.push(performance.now() - from);
}

const values = workbook.getSheetValues(workbook.getSheetId('Features'));
console.log(JSON.stringify({
    version: HyperFormula.version,
    cells: features * months * 25 + features * 15 + months + prices.length,
    buildMs,
    heldMb,
    peakMb: process.resourceUsage().maxRSS / 1e3,
    editMs,
    netPresentValues: values.map(row => row.slice(3, 7)),
    paybacks: values.map(row => row.slice(7, 11)),
    totals: values.map(row => row.slice(11, 15)),
}));
