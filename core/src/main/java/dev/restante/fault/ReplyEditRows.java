package dev.restante.fault;

import dev.restante.fault.ReplyEdit.Duplicate;
import dev.restante.fault.ReplyEdit.Truncate;
import dev.restante.fault.ReplyEdit.WrongTag;
import java.util.List;

/** Changes of replies in JSON. */
final class ReplyEditRows {

    static final List<FaultRow<?>> ROWS = List.of(
            FaultRow.of("truncate", Truncate.class, new Truncate()),
            FaultRow.of("duplicateReply", Duplicate.class, new Duplicate()),
            FaultRow.of(
                    "wrongTag",
                    WrongTag.class,
                    json -> new WrongTag(json.textOr(WrongTag.NOBODYS)),
                    wrong -> wrong.tag().equals(WrongTag.NOBODYS) ? FaultRow.NOTHING : wrong.tag()));

    private ReplyEditRows() {}
}
