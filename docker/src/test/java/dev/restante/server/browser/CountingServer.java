package dev.restante.server.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The tracker that hostile mail wants to call, and that writes down who calls: the path of each request, and
 * {@code (connected)} for each connection, for a browser that only connects has told already that the mail is read. It
 * answers with a picture, unless it has a document at that path, and whoever asks may read that.
 */
public final class CountingServer implements AutoCloseable {

    private static final String PICTURE = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'>"
            + "<rect width='40' height='40' fill='seagreen'/></svg>";
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: %s; charset=utf-8\r\n"
            + "Access-Control-Allow-Origin: *\r\nConnection: close\r\nContent-Length: %d\r\n\r\n";

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "tracker");
        thread.setDaemon(true); // a browser may keep a connection for long on which it never asks
        return thread;
    });
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();

    public CountingServer() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Where it is, by a name of its own: such as {@code http://tracker.test:54321/}. */
    public String url() {
        return "http://tracker.test:" + listener.getLocalPort() + "/";
    }

    /** Answers with a document at a path, such as {@code /page.html}. */
    public void serve(String path, String html) {
        documents.put(path, html);
    }

    /** All calls so far, such as {@code (connected)} and {@code /pixel.png}. */
    public List<String> calls() {
        return List.copyOf(calls);
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                calls.add("(connected)");
                threads.execute(() -> answer(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            String line = in.readLine();
            if (line != null) {
                String path = line.split(" ")[1];
                calls.add(path);
                skipHeaders(in);
                socket.getOutputStream().write(answerTo(path));
            }
        } catch (IOException e) {
            calls.add("(hung up)");
        }
    }

    /** What is left unread when a socket closes would reset the connection, answer and all. */
    private static void skipHeaders(BufferedReader in) throws IOException {
        String line;
        do {
            line = in.readLine();
        } while (line != null && !line.isEmpty());
    }

    private byte[] answerTo(String path) {
        String document = documents.get(path);
        String type = document == null ? "image/svg+xml" : "text/html";
        byte[] body = (document == null ? PICTURE : document).getBytes(UTF_8);
        byte[] head = HEAD.formatted(type, body.length).getBytes(UTF_8);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
