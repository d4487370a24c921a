package dev.restante.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.restante.MailServer;
import dev.restante.mail.NewMail;
import dev.restante.server.WebServer;
import dev.restante.server.WebServerBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A mail server with its web page, and a window of a browser to look at it. For the thread of the test alone. */
public final class PageHost implements AutoCloseable {

    private final MailServer server = MailServer.start();
    private final Browser browser;
    private final Troubles troubles = new Troubles(this::page);
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final int port;
    private final Page page;
    private WebServer web;

    PageHost(Browser browser) {
        this.browser = browser;
        web = WebServer.start(server);
        port = web.address().getPort();
        page = newWindow(new NewContextOptions());
    }

    public MailServer server() {
        return server;
    }

    public Page page() {
        return page;
    }

    public Troubles troubles() {
        return troubles;
    }

    /** Such as {@code http://127.0.0.1:54321}. */
    public String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** Opens the page in the first window, at what stands behind the slash. */
    public Page open(String path) {
        page.navigate(origin() + "/" + path);
        return page;
    }

    /** Another window, which shares nothing with the first. */
    public Page newWindow(NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.setViewportSize(1280, 800).setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(Chromium.PATIENCE.toMillis());
        contexts.add(context);
        troubles.watch(context, origin() + "/");
        return context.newPage();
    }

    public void deliver(String recipient, String subject) {
        server.deliver(
                NewMail.from("shop@example.com").to(recipient).subject(subject).text("Hello"));
    }

    /** The mail server goes on, and nobody serves its page. */
    public void stopWeb() {
        web.close();
    }

    /** Serves the page again, at the same port, with what is chosen here. */
    public void startWeb(UnaryOperator<WebServerBuilder> choice) {
        web = choice.apply(WebServer.builder(server).port(port)).start();
    }

    /** Opens the page of another mail server, which is not closed with this. */
    public Page open(MailServer other, String path) {
        page.navigate("about:blank"); // or it would complain that the connection is lost
        web.close();
        web = WebServer.builder(other).port(port).start();
        return open(path);
    }

    /** What has happened so far has been told when a call to the browser returns. */
    void requireNoTroubles() {
        page.evaluate("1");
        troubles.requireNone();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        web.close();
        server.close();
    }
}
