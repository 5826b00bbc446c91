package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** What must not be the same on two machines: made once for a data directory and readable by its owner only. */
record Secrets(String demoPassword, String sitesClientSecret, String notesKeys) {

    private static final String EASY_TO_TYPE = "abcdefghkmnpqrstuvwxyz23456789";

    static Secrets readOrMake(Path directory) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new Secrets(
                    readOrMake(directory.resolve("demo-password"), password()),
                    readOrMake(directory.resolve("sites-client-secret"), secret()),
                    readOrMake(directory.resolve("notes-keys"), "first:" + key()));
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets in %s can't be read or made".formatted(directory), e);
        }
    }

    private static String readOrMake(Path file, String fresh) throws IOException {
        if (!Files.exists(file)) {
            var half = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(half);
            Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(half, fresh);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    private static String password() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(EASY_TO_TYPE.charAt(random.nextInt(EASY_TO_TYPE.length())));
        }
        return text.toString();
    }

    private static String secret() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static String key() {
        return Base64.getEncoder().encodeToString(random());
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
