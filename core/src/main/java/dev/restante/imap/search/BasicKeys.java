package dev.restante.imap.search;

import dev.restante.imap.search.SearchReader.Argument;
import dev.restante.store.SystemFlag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** The keys of RFC 3501 section 6.4.4 by their names; the others of it are {@link RecentKeys}. */
final class BasicKeys {

    static final Map<String, Argument> ALL = keys();

    private BasicKeys() {}

    private static Map<String, Argument> keys() {
        Map<String, Argument> keys = new HashMap<>();
        keys.put("ALL", r -> SearchKeys.all());
        keys.put("NOT", r -> new NotKey(r.nextKey()));
        keys.put("OR", r -> CombinedKey.anyOf(List.of(r.nextKey(), r.nextKey())));
        keys.put("UID", r -> {
            r.in().sp();
            return r.messages(UidKey::new);
        });
        addFlags(keys);
        addDates(keys);
        addTexts(keys);
        keys.put("LARGER", r -> SearchKeys.larger(r.number()));
        keys.put("SMALLER", r -> SearchKeys.smaller(r.number()));
        return keys;
    }

    private static void addFlags(Map<String, Argument> keys) {
        for (SystemFlag flag : SystemFlag.values()) {
            keys.put(flag.name(), r -> SearchKeys.flag(flag));
            keys.put("UN" + flag.name(), r -> new NotKey(SearchKeys.flag(flag)));
        }
        keys.put("KEYWORD", r -> SearchKeys.keyword(r.string()));
        keys.put("UNKEYWORD", r -> new NotKey(SearchKeys.keyword(r.string())));
    }

    private static void addDates(Map<String, Argument> keys) {
        Map<String, BiPredicate<LocalDate, LocalDate>> relations = Map.of(
                "BEFORE", LocalDate::isBefore,
                "ON", LocalDate::equals,
                "SINCE", (day, limit) -> !day.isBefore(limit));
        relations.forEach((name, relation) -> {
            keys.put(name, r -> SearchKeys.internalDay(relation, r.date()));
            keys.put("SENT" + name, r -> SearchKeys.sentDay(relation, r.date()));
        });
    }

    private static void addTexts(Map<String, Argument> keys) {
        for (String field : List.of("BCC", "CC", "FROM", "SUBJECT", "TO")) {
            keys.put(field, r -> SearchKeys.header(field, r.string()));
        }
        keys.put("HEADER", r -> SearchKeys.header(r.string(), r.string()));
        keys.put("BODY", r -> SearchKeys.body(r.string()));
        keys.put("TEXT", r -> SearchKeys.text(r.string()));
    }
}
