package cn.ippledge.record.once;

import cn.ippledge.record.RecordReason;
import cn.ippledge.record.seal.Merkle;
import cn.ippledge.shared.Rejected;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Locale;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** A request whose body has been read once to recognise it, and can be read again by the controller. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private static final int LIMIT_MB = 16;

    private final byte[] body;
    private final byte[] fingerprint;

    private RepeatableRequest(HttpServletRequest request, byte[] body, byte[] fingerprint) {
        super(request);
        this.body = body;
        this.fingerprint = fingerprint;
    }

    static RepeatableRequest of(HttpServletRequest request) throws IOException, ServletException {
        MessageDigest digest = Merkle.sha256();
        add(digest, request.getRequestURI());
        add(digest, request.getQueryString());
        if (isMultipart(request)) {
            // The container keeps the parts; reading them does not use them up.
            for (Part part : parts(request)) add(digest, part);
            return new RepeatableRequest(request, null, digest.digest());
        }
        byte[] body = request.getInputStream().readNBytes(LIMIT_MB * 1024 * 1024 + 1);
        if (body.length > LIMIT_MB * 1024 * 1024) throw new Rejected(RecordReason.IDEMPOTENCY_BODY_TOO_LARGE, LIMIT_MB);
        return new RepeatableRequest(request, body, digest.digest(body));
    }

    byte[] fingerprint() {
        return fingerprint.clone();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Replay(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        if (body == null) return super.getReader();
        Charset charset =
                getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static Collection<Part> parts(HttpServletRequest request) throws IOException, ServletException {
        try {
            return request.getParts();
        } catch (IllegalStateException e) {
            throw new MaxUploadSizeExceededException(-1, e);
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        return request.getContentType() != null
                && request.getContentType().toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    private static void add(MessageDigest digest, Part part) throws IOException {
        add(digest, part.getName());
        add(digest, part.getSubmittedFileName());
        byte[] buffer = new byte[64 * 1024];
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, part.getSize()));
        try (InputStream content = part.getInputStream()) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer))
                digest.update(buffer, 0, read);
        }
    }

    /** With its length, so that two texts cannot run together. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = String.valueOf(text).getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
    }

    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream content;

        Replay(ByteArrayInputStream content) {
            this.content = content;
        }

        @Override
        public int read() {
            return content.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            return content.read(bytes, offset, length);
        }

        @Override
        public boolean isFinished() {
            return content.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is in memory; there is nothing to wait for");
        }
    }
}
