package dev.restante.server.links;

import dev.restante.words.Times;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Asks for one link, and goes where it leads if that is wanted. */
final class LinkVisit {

    private static final int MOST_REDIRECTS = 10;
    private static final int LONGEST_LOCATION = 2_000;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_IMPLEMENTED = 501;

    private final LinkRequest request;
    private final boolean follow;
    private final Deadline deadline;

    LinkVisit(LinkRequest request, boolean follow, Deadline deadline) {
        this.request = request;
        this.follow = follow;
        this.deadline = deadline;
    }

    LinkResult of(String link) {
        String url = link;
        String via = "";
        int status = 0;
        try {
            for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                Optional<LinkTarget> target = LinkTarget.parse(url);
                if (target.isEmpty()) {
                    return new LinkResult(link, status, "this is no proper http or https URL", via);
                }
                ResponseHead head = head(target.get());
                status = head.status();
                if (!head.isRedirect()) {
                    return new LinkResult(link, status, "", via);
                }
                url = shortened(target.get().resolve(head.location()));
                via = url;
                if (!follow) {
                    return new LinkResult(link, status, "", via);
                }
            }
            return new LinkResult(link, status, "it redirects more than " + MOST_REDIRECTS + " times", via);
        } catch (IOException e) {
            return new LinkResult(link, status, inWords(e), via);
        }
    }

    /** A server that does not know HEAD is asked to GET, of which only the beginning is read. */
    private ResponseHead head(LinkTarget target) throws IOException {
        ResponseHead head = request.send("HEAD", target, deadline);
        return head.status() == METHOD_NOT_ALLOWED || head.status() == NOT_IMPLEMENTED
                ? request.send("GET", target, deadline)
                : head;
    }

    private static String shortened(String location) {
        return location.length() <= LONGEST_LOCATION ? location : location.substring(0, LONGEST_LOCATION);
    }

    private String inWords(IOException problem) {
        if (deadline.isOver() || problem instanceof SocketTimeoutException) {
            return "no answer within " + Times.written(deadline.limit());
        }
        if (problem instanceof UnknownHostException) {
            return "nobody has the name " + problem.getMessage();
        }
        return problem instanceof SSLException
                ? "TLS fails: " + problem.getMessage()
                : String.valueOf(problem.getMessage());
    }
}
