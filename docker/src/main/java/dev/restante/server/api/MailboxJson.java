package dev.restante.server.api;

import dev.restante.MailAccount;
import dev.restante.Mailbox;
import dev.restante.mail.MailboxMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Accounts and mailboxes as JSON. What a client deletes while it is looked at is not there. */
final class MailboxJson {

    private MailboxJson() {}

    /** All of several, each with what it looks like now. */
    static <T> List<Map<String, Object>> all(List<T> things, Function<T, Fields> json) {
        return things.stream()
                .flatMap(each -> unlessGone(each, json).stream())
                .map(Fields::map)
                .toList();
    }

    private static <T> Optional<Fields> unlessGone(T thing, Function<T, Fields> json) {
        try {
            return Optional.of(json.apply(thing));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Fields account(MailAccount account) {
        List<Map<String, Object>> mailboxes = mailboxes(account);
        return new Fields()
                .always("name", account.name())
                .always("declared", account.password().isPresent())
                .always("mailboxes", mailboxes.size())
                .always("messages", sum(mailboxes, "count"))
                .always("unseen", sum(mailboxes, "unseen"));
    }

    static Map<String, Object> accountWithMailboxes(MailAccount account) {
        return account(account).always("mailboxes", mailboxes(account)).map();
    }

    static List<Map<String, Object>> mailboxes(MailAccount account) {
        return all(account.mailboxes(), MailboxJson::mailbox);
    }

    private static int sum(List<Map<String, Object>> mailboxes, String name) {
        return mailboxes.stream().mapToInt(each -> (Integer) each.get(name)).sum();
    }

    static Fields mailbox(Mailbox mailbox) {
        return new Fields()
                .always("account", mailbox.account().name())
                .always("name", mailbox.name())
                .always("count", mailbox.count())
                .always("unseen", mailbox.unseenCount())
                .always("uidValidity", mailbox.uidValidity())
                .always("uidNext", mailbox.uidNext())
                .always("subscribed", mailbox.isSubscribed())
                .always("readOnly", mailbox.isReadOnly());
    }

    /** With the received mail that has the very same octets, if it is there. */
    static Map<String, Object> message(MailboxMessage message, Optional<Long> mail) {
        return new Fields()
                .always("uid", message.uid())
                .always("flags", message.flags().stream().sorted().toList())
                .always("internalDate", message.internalDate().toInstant().toString())
                .always("subject", message.subject())
                .always("from", MailJson.addresses(message.from()))
                .always("to", MailJson.addresses(message.to()))
                .always("size", message.size())
                .with("mail", mail)
                .map();
    }
}
