<#import "layout.ftl" as layout>
<@layout.document title=content.title root=content.rootpath!"">
<#if content.type == "post">
<p><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("dd.MM.yyyy")}</time></p>
<ul>
<#list content.tags as tag>
<li><a href="${content.rootpath!""}thema/${tag?trim}.html">${tag?trim}</a></li>
</#list>
</ul>
</#if>
${content.body}
</@layout.document>
