package dev.restante;

import dev.restante.net.Hidden;
import dev.restante.sasl.Mechanisms;
import dev.restante.smtp.SmtpCommand;
import dev.restante.smtp.SmtpDialect;
import dev.restante.smtp.TransferProtocol;
import dev.restante.smtp.command.Data;
import dev.restante.smtp.command.Hello;
import dev.restante.smtp.command.Help;
import dev.restante.smtp.command.Mail;
import dev.restante.smtp.command.Noop;
import dev.restante.smtp.command.Quit;
import dev.restante.smtp.command.Rcpt;
import dev.restante.smtp.command.Rset;
import dev.restante.smtp.command.Vrfy;
import dev.restante.smtp.extension.Auth;
import dev.restante.smtp.extension.BinaryMime;
import dev.restante.smtp.extension.Chunking;
import dev.restante.smtp.extension.DeliverByTime;
import dev.restante.smtp.extension.Dsn;
import dev.restante.smtp.extension.EightBitMime;
import dev.restante.smtp.extension.EnhancedStatusCodes;
import dev.restante.smtp.extension.Etrn;
import dev.restante.smtp.extension.Expansion;
import dev.restante.smtp.extension.FutureRelease;
import dev.restante.smtp.extension.Limits;
import dev.restante.smtp.extension.MtPriority;
import dev.restante.smtp.extension.Pipelining;
import dev.restante.smtp.extension.RequireTls;
import dev.restante.smtp.extension.Size;
import dev.restante.smtp.extension.SmtpUtf8;
import dev.restante.smtp.extension.StartTls;
import dev.restante.smtp.extension.Xclient;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The verbs and extensions that SMTP and LMTP are handed: what is not listed here does not exist. */
final class SmtpTable {

    private static final Hidden XCLIENT = new Hidden(Set.of("XCLIENT"));

    private SmtpTable() {}

    static SmtpDialect dialect(TransferProtocol protocol, SmtpOptions options, Mechanisms mechanisms, Hidden hidden) {
        return new SmtpDialect(
                Stream.concat(hellos(protocol).stream(), verbs(options).stream())
                        .toList(),
                List.of(
                        new Pipelining(),
                        new Size(),
                        new EightBitMime(),
                        new BinaryMime(),
                        new Chunking(),
                        new SmtpUtf8(),
                        new EnhancedStatusCodes(),
                        new Dsn(),
                        new DeliverByTime(),
                        new MtPriority(),
                        new FutureRelease(),
                        new RequireTls(),
                        new Limits(),
                        new Etrn(),
                        new Expansion(options.vrfy),
                        new StartTls(),
                        new Auth(mechanisms),
                        new Xclient()),
                options.xclient ? hidden : hidden.and(XCLIENT));
    }

    private static List<SmtpCommand> verbs(SmtpOptions options) {
        return List.of(
                new Mail(),
                new Rcpt(),
                new Data(),
                new Rset(),
                new Noop(),
                new Vrfy(options.vrfy),
                new Help(),
                new Quit());
    }

    /** RFC 2033 section 4.1: LMTP has no verbs but LHLO to begin with, so that nobody takes one for the other. */
    private static List<SmtpCommand> hellos(TransferProtocol protocol) {
        return switch (protocol) {
            case SMTP -> List.of(Hello.helo(), Hello.ehlo());
            case LMTP -> List.of(Hello.lhlo());
        };
    }
}
