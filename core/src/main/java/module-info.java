import org.jspecify.annotations.NullMarked;

/** Restante: a mail server for tests that takes mail over SMTP and hands it out over POP3 and IMAP. */
@NullMarked
module dev.restante {
    requires static transitive org.jspecify;
    requires java.naming;
    requires org.jsoup;
    requires transitive jakarta.mail;

    exports dev.restante;
    exports dev.restante.conversation;
    exports dev.restante.content;
    exports dev.restante.fault;
    exports dev.restante.lint;
    exports dev.restante.authenticity;
    exports dev.restante.archive;
    exports dev.restante.mail;
    exports dev.restante.mime;
    exports dev.restante.query;
    exports dev.restante.report;
    exports dev.restante.settings;
    exports dev.restante.tls;
}
