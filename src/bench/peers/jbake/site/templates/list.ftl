<#import "layout.ftl" as layout>
<#if tag??>
<#assign posts=tag_posts name=tag root="../">
<#else>
<#assign posts=published_posts name="Alle" root="">
</#if>
<@layout.document title=name root=root>
<ul>
<#list posts as post>
<li><a href="${root}${post.uri}">${post.title}</a> <time datetime="${post.date?string("yyyy-MM-dd")}">${post.date?string("dd.MM.yyyy")}</time></li>
</#list>
</ul>
</@layout.document>
