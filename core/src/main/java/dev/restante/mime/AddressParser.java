package dev.restante.mime;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an address field, token by token; {@link AddressDraft} puts the tokens together.
 *
 * <p>What would have to be searched for again and again in hostile text (the end of a quoted string or comment) is
 * searched for until it is missing once, and then no more: so the time is linear.
 */
final class AddressParser {

    private final String text;
    private final List<MailAddress> items = new ArrayList<>();
    private AddressDraft draft = new AddressDraft();
    private int pos;
    private boolean spaceBefore;
    private boolean inGroup;
    private boolean quotesEnd = true;
    private boolean commentsEnd = true;

    AddressParser(String text) {
        this.text = text;
    }

    // address-list = (address *("," address)) / obs-addr-list     RFC 5322, sections 3.4 and 4.4
    List<MailAddress> addressList() {
        while (pos < text.length() && items.size() < MailAddress.MAX_ITEMS) {
            token(text.charAt(pos));
        }
        endAddress();
        endGroup();
        return List.copyOf(items);
    }

    private void token(char c) {
        switch (c) {
            case ' ', '\t', '\r', '\n' -> space();
            case ',' -> separator();
            case ';' -> {
                separator();
                endGroup();
            }
            case ':' -> colon();
            case '<' -> openAngle();
            case '>' -> {
                draft.closeAngle();
                pos++;
            }
            case '@' -> at();
            case '"' -> quotedString();
            case '(' -> comment();
            default -> atom();
        }
    }

    private void space() {
        spaceBefore = true;
        pos++;
    }

    private void separator() {
        endAddress();
        pos++;
    }

    private void endAddress() {
        draft.finish().ifPresent(items::add);
        draft = new AddressDraft();
        spaceBefore = false;
    }

    // group = display-name ":" [group-list] ";" [CFWS]     RFC 5322, section 3.4
    private void colon() {
        if (inGroup || draft.isInAddress()) {
            word(":");
            pos++;
            return;
        }
        items.add(MailAddress.groupStart(draft.phrase()));
        draft = new AddressDraft();
        inGroup = true;
        pos++;
    }

    private void endGroup() {
        if (inGroup) {
            items.add(MailAddress.GROUP_END);
            inGroup = false;
        }
    }

    // angle-addr     = [CFWS] "<" addr-spec ">" [CFWS] / obs-angle-addr     RFC 5322, section 3.4
    // obs-angle-addr = [CFWS] "<" obs-route addr-spec ">" [CFWS]            RFC 5322, section 4.4
    private void openAngle() {
        if (draft.isAngleUsed()) {
            endAddress();
        }
        draft.openAngle();
        pos++;
        route();
    }

    // obs-route = obs-domain-list ":"     RFC 5322, section 4.4
    private void route() {
        int end = pos;
        while (end < text.length() && ":<>\"(;".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String route = text.substring(pos, end).strip();
        if (end < text.length() && text.charAt(end) == ':' && route.startsWith("@")) {
            draft.route(route);
            pos = end + 1;
        }
    }

    // addr-spec      = local-part "@" domain                              RFC 5322, section 3.4.1
    // domain-literal = [CFWS] "[" *([FWS] dtext) [FWS] "]" [CFWS]
    private void at() {
        draft.at();
        pos++;
        spaceBefore = false;
        while (pos < text.length() && Octets.isWsp(text.charAt(pos))) {
            pos++;
        }
        if (pos < text.length() && text.charAt(pos) == '[') {
            int end = endOfLiteral();
            word(text.substring(pos, end));
            pos = end;
        }
    }

    private int endOfLiteral() {
        int end = pos;
        while (end < text.length() && "],>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end < text.length() && text.charAt(end) == ']' ? end + 1 : end;
    }

    // atom = [CFWS] 1*atext [CFWS]; dots, and whatever has no meaning of its own, are taken as atext
    private void atom() {
        int from = pos;
        while (pos < text.length() && " \t\r\n,;:<>@\"(".indexOf(text.charAt(pos)) < 0) {
            pos++;
        }
        word(text.substring(from, pos));
    }

    private void word(String word) {
        draft.word(word, spaceBefore);
        spaceBefore = false;
    }

    // quoted-string = [CFWS] DQUOTE *([FWS] qcontent) [FWS] DQUOTE [CFWS]     RFC 5322, section 3.2.4
    /** A quotation mark that nothing closes is ignored: RFC 7103, section 7.1.6. */
    private void quotedString() {
        int end = quotesEnd ? endOfQuotedString() : -1;
        if (end < 0) {
            quotesEnd = false;
            pos++;
            return;
        }
        word(unescape(pos + 1, end));
        pos = end + 1;
    }

    private int endOfQuotedString() {
        for (int i = pos + 1; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                return i;
            }
            i += text.charAt(i) == '\\' ? 1 : 0;
        }
        return -1;
    }

    // comment = "(" *([FWS] ccontent) [FWS] ")"     RFC 5322, section 3.2.2
    /** A parenthesis that nothing closes is ignored: RFC 7103, section 7.1.4. */
    private void comment() {
        int end = commentsEnd ? endOfComment() : -1;
        if (end < 0) {
            commentsEnd = false;
            pos++;
            return;
        }
        draft.comment(unescape(pos + 1, end).strip());
        spaceBefore = true;
        pos = end + 1;
    }

    private int endOfComment() {
        int depth = 0;
        for (int i = pos; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            i += c == '\\' ? 1 : 0;
        }
        return -1;
    }

    // quoted-pair = ("\" (VCHAR / WSP)) / obs-qp     RFC 5322, section 3.2.1
    private String unescape(int from, int to) {
        var content = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            i += text.charAt(i) == '\\' && i + 1 < to ? 1 : 0;
            content.append(text.charAt(i));
        }
        return content.toString();
    }
}
