#!/usr/bin/env bash
# Makes the pictures of docs/documents.md from what the sample program writes. Needs Chromium, LibreOffice (Writer, Calc), poppler-utils and a Chinese font.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet run --project "$here/../samples/MonthlyBulletin" -- --out "$work" >/dev/null
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1280,1100 --screenshot="$here/bulletin-html.png" "file://$work/bulletin.html" 2>/dev/null
for kind in docx xlsx; do
  soffice --headless "-env:UserInstallation=file://$work/profile" --convert-to pdf --outdir "$work/$kind" "$work/bulletin.$kind" >/dev/null
done
pdftoppm -png -singlefile -r 80 "$work/docx/bulletin.pdf" "$here/bulletin-docx"
pdftoppm -png -singlefile -r 80 -H 620 "$work/xlsx/bulletin.pdf" "$here/bulletin-xlsx"
cp "$work/charts/flows.png" "$here/chart-flows.png"
ls -l "$here"/*.png
