package pl.krakow.centra.sites.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

import lombok.extern.slf4j.Slf4j;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.session.MapSession;
import org.springframework.session.UuidSessionIdGenerator;

/**
 * A session as sealed bytes (AES-GCM, key by PBKDF2 from the secret). What another secret sealed, what was tampered
 * with, or what an older version wrote in a form we no longer read is no session: its person signs in again.
 */
@Slf4j
final class SealedContent {

    /** Not a secret: it only sets this use of the secret apart from others. */
    private static final String SALT = "63656e7472612d7365737369";

    private static final ObjectInputFilter ONLY_OURS = ObjectInputFilter.Config.createFilter(
            "maxdepth=60;maxrefs=20000;maxbytes=1000000;java.base/*;org.springframework.session.**;"
                    + "org.springframework.security.**;org.springframework.web.servlet.FlashMap;org.springframework.util.**;"
                    + "com.nimbusds.jose.**;com.nimbusds.jwt.**;!*");

    private final BytesEncryptor encryptor;

    SealedContent(String secret) {
        this.encryptor = Encryptors.stronger(secret, SALT);
    }

    byte[] seal(MapSession session) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        } catch (IOException e) {
            throw new UncheckedIOException("a session holds something that can't be stored", e);
        }
        return encryptor.encrypt(bytes.toByteArray());
    }

    Optional<MapSession> open(byte[] sealed) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(encryptor.decrypt(sealed)))) {
            in.setObjectInputFilter(ONLY_OURS);
            if (in.readObject() instanceof MapSession session) {
                session.setSessionIdGenerator(UuidSessionIdGenerator.getInstance());
                return Optional.of(session);
            }
            return Optional.empty();
        } catch (InvalidClassException e) {
            log.warn("a stored session has a form this version doesn't read: {}", e.classname);
            return Optional.empty();
        } catch (IOException | ClassNotFoundException | IllegalStateException | IllegalArgumentException e) {
            log.warn("a stored session can't be opened: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
