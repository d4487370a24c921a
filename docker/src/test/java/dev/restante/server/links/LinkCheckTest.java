package dev.restante.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.restante.MailServer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks loopback alone. */
class LinkCheckTest {

    private static final Predicate<InetAddress> ANY = any -> true;
    private static final Predicate<InetAddress> THIS_ONE = InetAddress.getLoopbackAddress()::equals;

    private final LinkCheck any = new LinkCheck(true);

    @AfterEach
    void close() {
        any.close();
    }

    private static LinkCheck check(LinkRequest.Resolver resolver, Predicate<InetAddress> allowed) {
        return new LinkCheck(
                new LinkRequest(resolver, allowed, (SSLSocketFactory) SSLSocketFactory.getDefault()),
                Duration.ofSeconds(20));
    }

    private static LinkResult one(LinkCheck check, String link, boolean follow) throws Exception {
        List<LinkResult> all = check.check(List.of(link), follow).get(30, TimeUnit.SECONDS);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static String status(int status) {
        return "HTTP/1.1 " + status + " x\nContent-Length: 0\n\n";
    }

    private static String redirect(String location) {
        return "HTTP/1.1 302 Found\nLocation: " + location + "\n\n";
    }

    @Test
    void tellsTheStatusOfEachLinkOnce() throws Exception {
        try (WebSite site = new WebSite(line -> status(line.contains("/gone") ? 404 : 200))) {
            List<LinkResult> results = any.check(
                            List.of(site.url("/a"), "mailto:x@y", site.url("/gone"), site.url("/a"), "#top"), false)
                    .get(30, TimeUnit.SECONDS);

            assertThat(results)
                    .containsExactly(
                            new LinkResult(site.url("/a"), 200, "", ""),
                            new LinkResult(site.url("/gone"), 404, "", ""));
            assertThat(results.get(0).isGood()).isTrue();
            assertThat(results.get(1).isGood()).isFalse();
        }
    }

    @Test
    void asksWithHeadAndTellsNothingOfTheUser() throws Exception {
        try (WebSite site = new WebSite(line -> status(200))) {
            one(any, site.url("/a?b=c#d").replace("http://", "http://jane:secret@"), false);

            assertThat(site.requests())
                    .containsExactly("HEAD /a?b=c HTTP/1.1\nHost: 127.0.0.1:" + site.port()
                            + "\nUser-Agent: Restante (link check)\nAccept: */*\nConnection: close");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501})
    void asksAgainWhereHeadIsRefused(int refusal) throws Exception {
        try (WebSite site = new WebSite(line -> status(line.startsWith("GET ") ? 200 : refusal))) {
            assertThat(one(any, site.url("/"), false).status()).isEqualTo(200);
        }
    }

    @Test
    void tellsWhereARedirectLeads() throws Exception {
        try (WebSite site = new WebSite(line -> line.contains("/new") ? status(200) : redirect("/new"))) {
            assertThat(one(any, site.url("/old"), false))
                    .isEqualTo(new LinkResult(site.url("/old"), 302, "", site.url("/new")));
            assertThat(site.requests()).hasSize(1);
        }
    }

    @Test
    void followsRedirectsIfThatIsWanted() throws Exception {
        try (WebSite site = new WebSite(line -> line.contains("/new") ? status(200) : redirect("/new"))) {
            assertThat(one(any, site.url("/old"), true))
                    .isEqualTo(new LinkResult(site.url("/old"), 200, "", site.url("/new")));
        }
    }

    @Test
    void goesNotInCirclesForEver() throws Exception {
        try (WebSite site = new WebSite(line -> redirect("/again"))) {
            assertThat(one(any, site.url("/"), true).error()).isEqualTo("it redirects more than 10 times");
            assertThat(site.requests()).hasSize(11);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost:1/",
                "http://127.1:1/",
                "http://2130706433:1/",
                "http://0x7f000001:1/",
                "http://0.0.0.0:1/",
                "http://[::1]:1/",
                "http://[::ffff:127.0.0.1]:1/",
                "http://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/"
            })
    void neverAsksPrivateAddresses(String link) throws Exception {
        try (LinkCheck guarded = new LinkCheck(false)) {
            LinkResult result = one(guarded, link, true);

            assertThat(result.status()).isZero();
            assertThat(result.error()).containsPattern("no public address|nobody has the name");
            assertThat(result.isGood()).isFalse();
        }
    }

    /** The name is public when it is looked at, and private ever after: so it must be looked at once. */
    @Test
    void connectsToTheVeryAddressThatWasLookedAt() throws Exception {
        AtomicInteger looks = new AtomicInteger();
        LinkRequest.Resolver rebinding = host -> new InetAddress[] {
            looks.getAndIncrement() == 0 ? InetAddress.getLoopbackAddress() : InetAddress.getByName("10.0.0.1")
        };
        try (WebSite site = new WebSite(line -> status(200));
                LinkCheck check = check(rebinding, THIS_ONE)) {
            assertThat(one(check, "http://shop.example:" + site.port() + "/", false)
                            .status())
                    .isEqualTo(200);
            assertThat(looks).hasValue(1);
            assertThat(one(check, "http://shop.example:" + site.port() + "/", false)
                            .error())
                    .startsWith("shop.example is at 10.0.0.1, which is no public address");
        }
    }

    @Test
    void leavesOutThePrivateAddressesOfAName() throws Exception {
        InetAddress[] mixed = {InetAddress.getByName("10.0.0.1"), InetAddress.getLoopbackAddress()};
        try (WebSite site = new WebSite(line -> status(200));
                LinkCheck check = check(host -> mixed, THIS_ONE)) {
            assertThat(one(check, "http://shop.example:" + site.port() + "/", false)
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "//169.254.169.254/latest", "https://[fd00::1]/", "http://[::1]/"})
    void asksNoPrivateAddressByRedirect(String location) throws Exception {
        try (WebSite site = new WebSite(line -> redirect(location));
                LinkCheck check = check(InetAddress::getAllByName, THIS_ONE)) {
            LinkResult result = one(check, site.url("/"), true);

            assertThat(result.status()).isEqualTo(302);
            assertThat(result.error()).contains("which is no public address");
            assertThat(result.isGood()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "http://["})
    void followsNothingButTheWeb(String location) throws Exception {
        try (WebSite site = new WebSite(line -> redirect(location))) {
            assertThat(one(any, site.url("/"), true).error()).isEqualTo("this is no proper http or https URL");
        }
    }

    @Test
    void saysWhyThereIsNoAnswer() throws Exception {
        int closed;
        try (WebSite site = new WebSite(line -> "220 mail.example.com ESMTP\n")) {
            closed = site.port();
            assertThat(one(any, site.url("/"), false).error()).isEqualTo("the answer is no HTTP");
        }
        assertThat(one(any, "http://127.0.0.1:" + closed + "/", false).error()).contains("refused");
        try (LinkCheck check = check(
                host -> {
                    throw new UnknownHostException(host);
                },
                ANY)) {
            assertThat(one(check, "http://nowhere.example/", false).error())
                    .isEqualTo("nobody has the name nowhere.example");
        }
        assertThat(one(any, "http://exa mple/", false).error()).isEqualTo("this is no proper http or https URL");
    }

    @Test
    void saysThatACertificateIsNotTrusted() throws Exception {
        try (MailServer mail = MailServer.start()) {
            String link = "https://127.0.0.1:" + mail.imaps().port() + "/";

            assertThat(one(any, link, false).error()).startsWith("TLS fails: ").contains("certification path");
        }
    }

    /** Who is trusted must be who was meant: the certificate is for localhost, and not for this name. */
    @Test
    void asksWhomTheCertificateIsFor() throws Exception {
        try (MailServer mail = MailServer.start();
                LinkCheck check = new LinkCheck(
                        new LinkRequest(
                                host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                                ANY,
                                mail.certificateAuthority().sslContext().getSocketFactory()),
                        Duration.ofSeconds(20))) {
            int port = mail.imaps().port();

            assertThat(one(check, "https://localhost:" + port + "/", false).error())
                    .isEqualTo("the answer is no HTTP");
            assertThat(one(check, "https://shop.example:" + port + "/", false).error())
                    .startsWith("TLS fails: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\nX: y\n"})
    void waitsForNobodyLongerThanItsLimit(String silence) throws Exception {
        LinkRequest request =
                new LinkRequest(InetAddress::getAllByName, ANY, (SSLSocketFactory) SSLSocketFactory.getDefault());
        try (WebSite site = new WebSite(line -> silence);
                LinkCheck check = new LinkCheck(request, Duration.ofMillis(50))) {
            assertThat(one(check, site.url("/"), false).error()).isEqualTo("no answer within 50ms");
            assertThat(one(check, "https" + site.url("/").substring(4), false).error())
                    .as("nobody shakes hands")
                    .isEqualTo("no answer within 50ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y\n", "X", "\nHTTP/1.1 100 Continue\n"})
    void readsNoEndlessHeader(String piece) throws Exception {
        try (WebSite site = new WebSite(line -> "HTTP/1.1 100 Continue\n" + piece.repeat(20_000))) {
            assertThat(one(any, site.url("/"), false).error())
                    .containsPattern("the header of the answer is too long|reset");
        }
    }

    @Test
    void asksForSoManyAtMost() throws Exception {
        try (WebSite site = new WebSite(line -> status(200))) {
            List<String> links = IntStream.range(0, LinkCheck.MOST_LINKS + 2)
                    .mapToObj(i -> site.url("/" + i))
                    .toList();

            List<LinkResult> results = any.check(links, false).get(60, TimeUnit.SECONDS);

            assertThat(results).hasSize(LinkCheck.MOST_LINKS + 2);
            assertThat(results.get(LinkCheck.MOST_LINKS).error())
                    .isEqualTo("not asked: one check asks for 100 links at most");
            assertThat(site.requests()).hasSize(LinkCheck.MOST_LINKS);
        }
    }

    @Test
    void doesNotBeginWhatNobodyWaitsFor() throws Exception {
        try (WebSite site = new WebSite(line -> "")) {
            List<String> links =
                    IntStream.range(0, 50).mapToObj(i -> site.url("/" + i)).toList();

            CompletableFuture<List<LinkResult>> check = any.check(links, false);
            check.cancel(false);

            assertThat(check).isCancelled();
        }
    }
}
