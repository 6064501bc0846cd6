package ballast.platform.session;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** An answer that waits in memory until it may leave. */
final class HeldResponse extends HttpServletResponseWrapper {

    private interface Sending {
        void to(HttpServletResponse response) throws IOException;
    }

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable PrintWriter writer;
    private @Nullable ServletOutputStream stream;
    private @Nullable Sending instead;
    private boolean committed;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    void send() throws IOException {
        var real = (HttpServletResponse) getResponse();
        if (instead != null) {
            instead.to(real);
            return;
        }
        if (writer != null) {
            writer.flush();
        }
        if (body.size() > 0) {
            real.setContentLength(body.size());
            body.writeTo(real.getOutputStream());
        }
        real.flushBuffer();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Held();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(body, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void sendError(int status, @Nullable String message) {
        instead = real -> {
            if (message == null) {
                real.sendError(status);
            } else {
                real.sendError(status, message);
            }
        };
        committed = true;
    }

    @Override
    public void sendError(int status) {
        sendError(status, null);
    }

    @Override
    public void sendRedirect(String location) {
        instead = real -> real.sendRedirect(location);
        committed = true;
    }

    @Override
    public void sendRedirect(String location, int status, boolean clear) {
        instead = real -> real.sendRedirect(location, status, clear);
        committed = true;
    }

    @Override
    public void setContentLength(int length) {
        // set when it leaves
    }

    @Override
    public void setContentLengthLong(long length) {
        // set when it leaves
    }

    @Override
    public void flushBuffer() {
        committed = true;
    }

    @Override
    public boolean isCommitted() {
        return committed;
    }

    @Override
    public void resetBuffer() {
        body.reset();
    }

    @Override
    public void reset() {
        super.reset();
        body.reset();
        writer = null;
        instead = null;
        committed = false;
    }

    private final class Held extends ServletOutputStream {

        @Override
        public void write(int one) {
            body.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            body.write(bytes, from, count);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("An answer that is held is not written piece by piece");
        }
    }
}
