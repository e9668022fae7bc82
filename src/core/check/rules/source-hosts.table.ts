// npm run docs が source-hosts.yaml からつくるファイルです。直すときは source-hosts.yaml を直してください。

/** Addresses that are no originals, by kind, and places where a page opens by https as well. */
export const SOURCE_HOSTS = {
  "copies": [
  "pdfslide.tips", "pdfslide.net", "pdfslide.us", "vdocument.in", "vdocuments.mx", "vdocuments.net",
  "vdocuments.site", "dokumen.tips", "dokumen.pub", "docplayer.net", "docplayer.org", "paperzz.com",
  "studylib.net", "studyres.com", "scribd.com", "slideshare.net", "slidesplayer.net", "datazoo.jp",
  "zukan.biz", "govrephub.pages.dev", "photo17.wpblog.jp", "news-pic.jp",
],
  "portals": [
  "news.yahoo.co.jp", "article.yahoo.co.jp", "headlines.yahoo.co.jp", "news.livedoor.com",
  "topics.smt.docomo.ne.jp", "news.goo.ne.jp", "news.nifty.com", "news.infoseek.co.jp",
  "news.biglobe.ne.jp", "excite.co.jp", "msn.com", "smartnews.com", "gunosy.com", "newspicks.com",
  "news.google.com",
],
  "caches": [
  "webcache.googleusercontent.com", "cache.yahoofs.jp", "cc.bingj.com", "megalodon.jp",
  "archive.today", "archive.ph", "archive.is", "web.archive.org", "ampproject.org", "google.com/amp",
  "translate.goog", "r.jina.ai", "12ft.io",
],
  "shorteners": [
  "bit.ly", "bitly.com", "t.co", "goo.gl", "tinyurl.com", "ow.ly", "is.gd", "buff.ly", "amzn.to",
  "ur0.link", "ux.nu", "x.gd", "lnkd.in", "qr.paps.jp",
],
  "staging": [
  "admin.senken.co.jp", "stage.mirasapo-plus.go.jp", "j-net21prod.smrj.go.jp",
  "google.yorozu-okinawa.go.jp",
],
  "posts": [
  "note.com", "note.mu", "hatenablog.com", "hatenablog.jp", "hateblo.jp", "hatenadiary.com",
  "ameblo.jp", "blog.goo.ne.jp", "blog.fc2.com", "blogspot.com", "livedoor.blog", "ldblog.jp",
  "livedoor.jp", "seesaa.net", "cocolog-nifty.com", "exblog.jp", "blog.jp", "muragon.com",
  "scrapbox.io", "qiita.com", "zenn.dev", "medium.com", "tumblr.com", "wordpress.com", "wpblog.jp",
  "facebook.com", "instagram.com", "x.com", "twitter.com", "youtube.com", "tiktok.com",
  "wikipedia.org", "chiebukuro.yahoo.co.jp", "oshiete.goo.ne.jp",
],
  "https": [
  "smrj.go.jp", "meti.go.jp", "mhlw.go.jp", "jcci.or.jp", "nhk.or.jp", "asahi.com", "sankei.com",
  "mainichi.jp", "yomiuri.co.jp", "nikkei.com", "kahoku.co.jp", "minpo.jp", "minyu-net.com",
  "gifu-np.co.jp", "sakigake.jp", "tatsuoka.shoes",
],
} as const;
