package dev.restante.imap.sort;

/**
 * Steps 2 to 6 of finding a base subject (RFC 5256 sections 2.1 and 5). Moves two ends towards each other, so it takes
 * linear time whatever it is given. For one subject.
 */
final class SubjectTrimmer {

    private static final String FWD_TRAILER = "(fwd)";
    private static final String FWD_HEADER = "[fwd:";
    private static final int NONE = -1;

    private final String text;
    private int start;
    private int end;
    private boolean replyOrForward;

    /** The white space of the text must be single spaces. */
    SubjectTrimmer(String text) {
        this.text = text;
        this.end = text.length();
    }

    boolean isReplyOrForward() {
        return replyOrForward;
    }

    String trim() {
        do {
            trimTrailers();
            trimLeaders();
        } while (trimForward());
        return text.substring(start, end);
    }

    // subj-trailer = "(fwd)" / WSP
    private void trimTrailers() {
        boolean found = true;
        while (found) {
            found = end > start && isSpace(end - 1);
            if (found) {
                end--;
            } else if (stands(FWD_TRAILER, end - FWD_TRAILER.length())) {
                end -= FWD_TRAILER.length();
                replyOrForward = true;
                found = true;
            }
        }
    }

    // subj-leader = (*subj-blob subj-refwd) / WSP
    private void trimLeaders() {
        boolean found = true;
        while (found) {
            start = skipSpace(start);
            int lastBlob = start;
            int afterBlobs = start;
            for (int next = endOfBlob(start); next != NONE; next = endOfBlob(next)) {
                lastBlob = afterBlobs;
                afterBlobs = next;
            }
            int afterRefwd = endOfRefwd(afterBlobs);
            found = afterRefwd != NONE;
            replyOrForward |= found;
            start = found ? afterRefwd : startOfBase(lastBlob, afterBlobs);
        }
    }

    /** Step 4: blobs go as long as something is left; the last of them may be the subject. */
    private int startOfBase(int lastBlob, int afterBlobs) {
        return afterBlobs < end ? afterBlobs : lastBlob;
    }

    // subj-fwd = subj-fwd-hdr subject subj-fwd-trl
    private boolean trimForward() {
        boolean found = end - start > FWD_HEADER.length() && stands(FWD_HEADER, start) && text.charAt(end - 1) == ']';
        if (found) {
            start += FWD_HEADER.length();
            end--;
            replyOrForward = true;
        }
        return found;
    }

    // subj-blob = "[" *BLOBCHAR "]" *WSP
    private int endOfBlob(int from) {
        if (from >= end || text.charAt(from) != '[') {
            return NONE;
        }
        int i = from + 1;
        while (i < end && text.charAt(i) != '[' && text.charAt(i) != ']') {
            i++;
        }
        return i < end && text.charAt(i) == ']' ? skipSpace(i + 1) : NONE;
    }

    // subj-refwd = ("re" / ("fw" ["d"])) *WSP [subj-blob] ":"
    private int endOfRefwd(int from) {
        int after = endOfWord(from);
        if (after == NONE) {
            return NONE;
        }
        int colon = skipSpace(after);
        int afterBlob = endOfBlob(colon);
        colon = afterBlob == NONE ? colon : afterBlob;
        return colon < end && text.charAt(colon) == ':' ? colon + 1 : NONE;
    }

    private int endOfWord(int from) {
        if (stands("fwd", from)) {
            return from + 3;
        }
        return stands("fw", from) || stands("re", from) ? from + 2 : NONE;
    }

    private boolean stands(String word, int at) {
        return at >= start && at + word.length() <= end && text.regionMatches(true, at, word, 0, word.length());
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < end && isSpace(i)) {
            i++;
        }
        return i;
    }

    private boolean isSpace(int i) {
        return text.charAt(i) == ' ';
    }
}
