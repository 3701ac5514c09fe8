"""Three pages: a weblog, a ministry and a newspaper. All people are invented."""

BLOG = """
<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>Canal pledge of
1992 published - Harbour Times</title>
<meta property="og:title" content="Canal pledge of 1992 published"><meta
property="article:published_time" content="2024-01-29T10:00:00+00:00"><meta
name="author" content="Ana Vale">
<style>.a{}</style><script>var a="secret";</script></head>
<body class="post single has-sidebar"><div id="cookie-notice">We use cookies to
improve things. <button>Accept</button></div>
<header class="site-header"><a href="/">Harbour Times</a><nav><ul><li><a
href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav></header>
<div class="page-title"><h1>Canal pledge of 1992 published</h1></div>
<main><article class="post"><header class="entry-header"><h1
class="entry-title">Canal pledge of 1992 published</h1><p class="byline">By <a
href="/a">Ana Vale</a> | 29 January 2024</p></header>
<div class="sharedaddy"><h3>Share
this:</h3><ul><li><a>Facebook</a></li><li><a>Twitter</a></li></ul></div>
<div class="entry-content">
<p>After the collapse of the league, its council, represented by Secretary Boris
Kern, assured Maria Sol, then chair of the assembly, that it would not close the
canal.</p>
<p>&#8220;We are not going to close the canal, <em>nor</em> the locks of other member
states.<br>We would like the friendliest relations,&#8221; Kern said during a meeting
with Sol in Port Alder on 25 February 1992.</p>
<blockquote><p>We inherited a lot of problems, internal problems.</p><footer>— Maria
Sol, chair</footer></blockquote>
<p>He called it <q>a promise of <q>no tolls</q></q> and <nobr>nothing more</nobr>.</p>
<aside class="pullquote">Subscribe to our daily newsletter now</aside>
<p>“No.”</p>
<p>Kern served as Secretary from 1988 to 1994. His tenure was marked by the end of
the toll dispute and the reunion of the two banks.</p>
<p>Minister Lena Ortiz has repeatedly criticised the council for raising tolls and
recalled the promise made by Kern.</p>
<p><span class="post-views"> 3,268 total views,&nbsp; 4 views today</span></p>
</div>
<div class="related-posts"><h3>Related Posts</h3><ul><li><a href="/1">Another canal
story that is longer</a></li></ul></div>
<footer class="entry-footer">Posted in World</footer>
</article>
<div id="comments"><h2>2 Comments</h2><ol><li><p>Reader: I think the canal should be
closed.</p></li></ol>
<div id="respond"><h3>Leave a Reply</h3><form><p>Your email address will not be
published. Required fields are marked
*</p><textarea></textarea></form></div></div></main>
<div class="sidebar"><h2>Most read</h2><ol><li><a>After the collapse of the league,
its council</a></li></ol></div>
<footer>© 2024 Harbour Times</footer></body></html>
"""
"""With all the furniture of a weblog around its article."""

MINISTRY = """
<html lang="en"><head><title>Remarks to the Press | Ministry of
Trade</title></head><body>
<a class="skip-link" href="#m">Skip to main content</a><div id="nav"><a
href="/">Home</a> <a href="/b">Briefings</a></div>
<form id="aspnetForm" action="/"><div class="layout"><h1>Remarks to the
Press</h1><p>March 3, 2021<br>Port Alder</p>
<p><strong>SECRETARY HALE:</strong> Good afternoon, everyone. We had a long and
fruitful discussion about the canal today.</p>
<p>I want to be clear that we did not agree to anything that would change the
tolls.</p>
<p><strong>QUESTION:</strong> Mr. Secretary, will the tolls go up?</p>
<p><strong>SECRETARY HALE:</strong> No. They won’t.</p>
<p><strong>MINISTER SOL:</strong> (Via interpreter) We agree.</p>
<p>###</p></div></form><div class="footer">Ministry of Trade</div></body></html>
"""
"""A transcript inside a form that spans the page."""

POST = """
<!doctype html><html lang="en"><head><title>Kern ‘never promised’ free canal, says
minister | Politics | The Alder Post</title><meta charset="utf-8"><meta
property="og:site_name" content="The Alder Post"></head><body>
<header role="banner"><div>The Alder Post</div><nav>News Opinion Sport</nav></header>
<main><div class="headline-block"><h1>Kern ‘never promised’ free canal, says
minister</h1><div class="standfirst"><p>Lena Ortiz tells the assembly that tolls will
stay as critics accuse her of a U-turn</p></div>
<div class="meta"><address>Tom Reed <span>Political editor</span></address><div>Mon 4
Mar 2024 18.12 GMT</div><div class="share-tools"><a>Share</a></div></div></div>
<figure><img alt="x"><figcaption>Lena Ortiz at the assembly. Photograph: A.
Pohl/Alder Pictures</figcaption></figure>
<div class="article-body"><p>The minister of trade, Lena Ortiz, has said the council
“never promised” a free canal, in remarks that opened a rift with the assembly.</p>
<p>Speaking on Monday, she said: “We never promised a free canal. We promised a fair
one.”</p>
<aside class="rich-link"><p>Read more: Who is Boris Kern?</p></aside>
<p>Maria Sol, the chair, responded that “the record is there for everyone to
read”.</p>
<h2>What was said in 1992?</h2>
<ul><li>Kern met Sol on 25 February.</li><li>He said the canal would stay
open.</li></ul>
<p>The council declined to comment further on Monday evening, and a spokesperson
would only say that talks continue.</p></div>
<div class="submeta"><ul><li><a>Canals</a></li><li><a>Tolls</a></li></ul></div></main>
<section class="most-popular"><h2>Most
viewed</h2><ol><li><a>Another</a></li></ol></section><footer><p>All rights
reserved</p></footer></body></html>
"""
"""A newspaper page with caption, subhead and list."""
