<#macro document title root>
<!DOCTYPE html>
<html lang="de">
<head>
<meta charset="utf-8">
<title>${title}</title>
</head>
<body>
<header><a href="${root}index.html">Bench</a></header>
<main data-bench="bench-0">
<h1>${title}</h1>
<#nested>
</main>
<footer>Bench</footer>
</body>
</html>
</#macro>
