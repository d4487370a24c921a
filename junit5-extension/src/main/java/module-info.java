import org.jspecify.annotations.NullMarked;

/** The JUnit extension that gives each test a mail server of its own, and the AssertJ assertions on received mail. */
@NullMarked
@SuppressWarnings("module") // the digit belongs to the name: it is the one of JUnit 5's extension model
module dev.restante.junit5 {
    requires transitive dev.restante;
    requires static transitive org.jspecify;
    requires org.jsoup;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;

    exports dev.restante.assertj;
    exports dev.restante.junit5;
}
