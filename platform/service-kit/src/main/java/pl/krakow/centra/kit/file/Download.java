package pl.krakow.centra.kit.file;

import java.util.function.Consumer;

import pl.krakow.centra.kit.file.domain.KeptFile;
import pl.krakow.centra.kit.file.domain.KeptFiles;

/**
 * A file somebody may have, and how to come by its bytes.
 *
 * @param bytes hands the file over part by part
 */
public record Download(KeptFile file, Consumer<Consumer<byte[]>> bytes) {

    /** @param owner what it belongs to */
    public static Download of(KeptFiles files, String owner, KeptFile file) {
        return new Download(file, part -> {
            if (!files.read(owner, file.id(), part)) {
                throw new IllegalStateException("the bytes of a file are gone: " + file.id());
            }
        });
    }
}
