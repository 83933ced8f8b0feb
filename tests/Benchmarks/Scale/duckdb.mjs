// Loads an export into DuckDB and times queries over it: node duckdb.mjs EXPORT.csv REPETITIONS < queries.json
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const [file, repetitions] = [process.argv[2], Number(process.argv[3])];
const queries = JSON.parse(readFileSync(0, 'utf8'));
const instance = await DuckDBInstance.create('scale.duckdb');
const connection = await instance.connect();
const started = performance.now();
await connection.run(`
  CREATE TABLE spend AS SELECT
    CAST(line_item_usage_start_date AS TIMESTAMP)::DATE AS day,
    date_trunc('month', CAST(line_item_usage_start_date AS TIMESTAMP))::DATE AS month,
    regexp_extract(tags, 'user_feature": ?"([^"]*)"', 1) AS feature,
    regexp_extract(line_item_usage_type, '^USE1-(.*?)-(input|output|cache)', 1) AS model,
    regexp_extract(line_item_usage_type, '-((input|output|cache-read|cache-write)-.*)$', 1) AS kind,
    CAST(line_item_unblended_cost AS DECIMAL(18,10)) AS cost,
    CAST(line_item_usage_amount AS DECIMAL(28,14)) AS quantity
  FROM read_csv('${file}', header = true, all_varchar = true)`);
const load = performance.now() - started;
const results = [];
for (const sql of queries) {
  const times = [];
  let rows = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    const start = performance.now();
    const reader = await connection.runAndReadAll(sql);
    rows = reader.getRowObjectsJson();
    times.push(performance.now() - start);
  }
  const total = rows.reduce((sum, row) => sum + Number(row.cost), 0);
  results.push({ times, total, rows: rows.length });
}
console.log(JSON.stringify({ load, results }));
