package dev.restante.server.links;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ServerSocketFactory;

/** A web site on loopback that answers as it is told, and remembers what it was asked. */
final class WebSite implements AutoCloseable {

    private final ServerSocket server;
    private final Function<String, String> answers;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Closeable> open = new CopyOnWriteArrayList<>();

    /** The answers are to the first line of a request. After one without an empty line, the client waits for more. */
    WebSite(Function<String, String> answers) throws IOException {
        this(ServerSocketFactory.getDefault(), answers);
    }

    WebSite(ServerSocketFactory sockets, Function<String, String> answers) throws IOException {
        this.answers = answers;
        this.server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "web-site");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "web-site-client");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
            String first = in.readLine();
            StringBuilder request = new StringBuilder(first == null ? "" : first);
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                request.append('\n').append(line);
            }
            requests.add(request.toString());
            String answer = answers.apply(String.valueOf(first));
            socket.getOutputStream().write(answer.replace("\n", "\r\n").getBytes(ISO_8859_1));
            if (answer.contains("\n\n")) {
                socket.close();
            }
        } catch (IOException e) {
            // the client has left
        }
    }

    int port() {
        return server.getLocalPort();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    /** The lines of each request. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Closeable each : open) {
            each.close();
        }
    }
}
