package dev.restante;

import dev.restante.sasl.Mechanisms;
import dev.restante.settings.Hidden;
import dev.restante.smtp.SmtpDialect;
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
import dev.restante.smtp.extension.Dsn;
import dev.restante.smtp.extension.EightBitMime;
import dev.restante.smtp.extension.EnhancedStatusCodes;
import dev.restante.smtp.extension.Pipelining;
import dev.restante.smtp.extension.Size;
import dev.restante.smtp.extension.SmtpUtf8;
import java.util.List;

/** The verbs and extensions that SMTP is handed: what is not listed here does not exist. */
final class SmtpTable {

    private SmtpTable() {}

    static SmtpDialect dialect(Mechanisms mechanisms, Hidden hidden) {
        return new SmtpDialect(
                List.of(
                        Hello.helo(),
                        Hello.ehlo(),
                        new Mail(),
                        new Rcpt(),
                        new Data(),
                        new Rset(),
                        new Noop(),
                        new Vrfy(),
                        new Help(),
                        new Quit()),
                List.of(
                        new Pipelining(),
                        new Size(),
                        new EightBitMime(),
                        new SmtpUtf8(),
                        new EnhancedStatusCodes(),
                        new Dsn(),
                        new Auth(mechanisms)),
                hidden);
    }
}
