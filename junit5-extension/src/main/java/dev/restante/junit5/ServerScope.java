package dev.restante.junit5;

/** Who shares a server: what {@link MailServerTest#scope()} chooses. */
public enum ServerScope {

    /** Each test method has a server of its own, and sees all that it receives. */
    METHOD,

    /**
     * The tests of a class share a server, those of its {@code @Nested} classes among them. It is started before the
     * class's {@code @BeforeAll} methods and closed after its {@code @AfterAll} methods. Each test has a
     * {@link dev.restante.MailScope} of its own on it, so they may run in parallel; nothing is reset between them.
     */
    CLASS,

    /**
     * All classes that choose this, and set their server up alike, share a server. It is started when the first of them
     * needs it and closed after the last test of the run; if its address was published to the whole JVM, which may keep
     * it as Spring keeps its contexts, then it stays until the JVM ends. Each test has a {@link dev.restante.MailScope}
     * of its own on it.
     */
    SUITE
}
