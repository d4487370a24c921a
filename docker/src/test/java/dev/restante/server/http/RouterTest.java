package dev.restante.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouterTest {

    private final Router router = new Router(List.of(
            route("GET", "/a/{id}"),
            route("GET", "/view/{id}.html"),
            route("GET", "/view/{id}.txt"),
            route("DELETE", "/a/{id}"),
            route("GET", "/a/first")));

    private static Route route(String method, String template) {
        return Route.of(method, template, request -> Answer.done());
    }

    @Test
    void takesTheFirstThatWillDo() {
        assertThat(router.find("GET", "/a/first", false).route().template()).isEqualTo("/a/{id}");
        assertThat(router.find("HEAD", "/a/1", false).route().method()).isEqualTo("GET");
    }

    @Test
    void knowsWhatStandsBehindAVariable() {
        assertThat(router.find("GET", "/view/7.html", false).path()).isEqualTo(Map.of("id", "7"));
        assertThat(router.find("GET", "/view/7.txt", false).route().template()).isEqualTo("/view/{id}.txt");
        assertThat(router.find("GET", "/view/a%2Fb.txt", false).path()).isEqualTo(Map.of("id", "a/b"));
        assertThatThrownBy(() -> router.find("GET", "/view/7", false)).hasMessage("There is nothing at /view/7");
    }

    @Test
    void saysWhichMethodsThereAre() {
        assertThatThrownBy(() -> router.find("PUT", "/a/1", false)).hasMessage("/a/1 takes DELETE, GET, not PUT");
    }
}
