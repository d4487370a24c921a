package dev.restante.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.restante.testing.SampleMails;
import java.io.File;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cold start does not pay for HTML. */
class JsoupIsLoadedLateTest {

    /** Has nothing of jsoup, and all else anew. */
    private static URLClassLoader withoutJsoup() throws MalformedURLException {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!new File(entry).getName().startsWith("jsoup")) {
                classPath.add(new File(entry).toURI().toURL());
            }
        }
        return new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** Runs in the other class loader. */
    public static final class Errand {

        private Errand() {}

        public static String run(String message) {
            return SampleMails.mail(message).link().target();
        }
    }

    @Test
    void onlyForHtmlWithAnAmpersand() throws Exception {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = withoutJsoup()) {
            Thread.currentThread().setContextClassLoader(loader); // where Jakarta Mail looks for its provider
            Method run = loader.loadClass(Errand.class.getName()).getMethod("run", String.class);

            assertThat(run.invoke(null, "Content-Type: text/html\n\n<a href='https://a.example/'>x</a>"))
                    .isEqualTo("https://a.example/");
            assertThat(catchThrowable(
                            () -> run.invoke(null, "Content-Type: text/html\n\n<a href='https://a.example/'>&lt;</a>")))
                    .hasRootCauseInstanceOf(ClassNotFoundException.class);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
