package dev.restante.server.page;

import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import java.util.List;

/** The files of the web page. It comes from here alone: it works offline, and asks nobody else for anything. */
public final class PageRoutes {

    /** Scripts and styles are our own files, never what stands in a document, for a mail could bring that along. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final PageFiles OWN = new PageFiles("/dev/restante/server/page/");
    private static final String LIT_FOLDER = "/META-INF/resources/webjars/lit-html/3.3.1/";
    private static final PageFiles LIT = new PageFiles(LIT_FOLDER);
    private static final PageFiles LIT_DIRECTIVES = new PageFiles(LIT_FOLDER + "directives/");

    private PageRoutes() {}

    /**
     * The rows.
     *
     * @return the routes
     */
    public static List<Route> all() {
        return List.of(
                Route.of("GET", "/", request -> answer(OWN, "index.html", request)),
                Route.of("GET", "/favicon.ico", request -> answer(OWN, "icon.svg", request)),
                Route.of("GET", "/page/{file}", request -> answer(OWN, request.path("file"), request)),
                Route.of("GET", "/page/lit/{file}", request -> answer(LIT, request.path("file"), request)),
                Route.of(
                        "GET",
                        "/page/lit/directives/{file}",
                        request -> answer(LIT_DIRECTIVES, request.path("file"), request)));
    }

    /** A browser that has the file is told that it is still the same. */
    private static Answer answer(PageFiles files, String name, Request request) {
        PageFile file = files.find(name).orElseThrow(() -> Problem.notFound("The page has no file " + name));
        boolean isKnown =
                request.header("If-None-Match").filter(file.tag()::equals).isPresent();
        Answer answer = isKnown ? Answer.done().withStatus(304) : Answer.of(file.contentType(), file.content());
        return answer.with("ETag", file.tag())
                .with("Cache-Control", "no-cache")
                .with("Content-Security-Policy", POLICY);
    }
}
