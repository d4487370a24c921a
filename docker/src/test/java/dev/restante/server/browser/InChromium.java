package dev.restante.server.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests of the web page in headless Chromium. Each gets a {@link PageHost} as its parameter, and fails if the page does
 * anything on the quiet that it should not: see {@link Troubles}. Skipped where there is no Chromium or no Node.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PageHostExtension.class)
@ResourceLock("chromium")
public @interface InChromium {}
