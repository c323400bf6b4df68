package cn.ippledge.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the policies that come with the platform into the book, each once. A released version never changes: a file that was
 * edited without a new version number stops the start, as cases may be pinned to what it said before.
 */
@Component
class ShippedPolicies implements InitializingBean {

    private static final String FILES = "classpath*:bpmn/decision/*/*.json";

    private final PolicyMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ShippedPolicies(PolicyMapper mapper, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES))
            transaction.executeWithoutResult(status -> ship(file));
    }

    private void ship(Resource json) {
        String body = text(json);
        String dmn = text(tables(json));
        PolicyFile policy = PolicyFile.read(body);
        String digest = digest(body + '\0' + dmn);
        Optional<String> known = mapper.digest(policy.id(), policy.version());
        if (known.isPresent()) {
            if (!known.get().equals(digest))
                throw new IllegalStateException(
                        json + " differs from released version " + policy.version() + "; give it a new number");
            return;
        }
        policy.with(PolicyStatus.RELEASED, dmn == null ? null : dmn.getBytes(StandardCharsets.UTF_8));
        if (mapper.countPolicy(policy.id()) == 0) mapper.insertPolicy(policy);
        mapper.insertVersion(policy, PolicyStatus.RELEASED, body, dmn, digest, LocalDateTime.now(clock));
    }

    private static Resource tables(Resource json) {
        try {
            return json.createRelative(json.getFilename().replace(".json", ".dmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Resource file) {
        try {
            return file.exists() ? file.getContentAsString(StandardCharsets.UTF_8) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
