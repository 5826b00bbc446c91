package pl.krakow.centra.local.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/** Lets one supervisor at a time have a data directory. The system gives the lock back however the holder ends. */
final class SupervisorLock implements AutoCloseable {

    private final FileChannel channel;
    private final ProcessFile holder;

    private SupervisorLock(FileChannel channel, ProcessFile holder) {
        this.channel = channel;
        this.holder = holder;
    }

    static SupervisorLock take(Home home) {
        var holder = holder(home);
        try {
            var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new Refusal("Centra is already up with the data in %s%s; stop it with ./centra down."
                        .formatted(
                                home.directory(),
                                holder.find()
                                        .map(process -> " (process %d)".formatted(process.pid()))
                                        .orElse("")));
            }
            holder.write(ProcessHandle.current());
            return new SupervisorLock(channel, holder);
        } catch (IOException e) {
            throw new Refusal("The data directory %s can't be locked: %s.".formatted(home.directory(), e.getMessage()));
        }
    }

    /** Whether some supervisor has the directory now. */
    static boolean isTaken(Home home) {
        if (!home.lock().toFile().exists()) {
            return false;
        }
        try (var channel = FileChannel.open(home.lock(), StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        } catch (IOException e) {
            throw new UncheckedIOException("The lock %s can't be read".formatted(home.lock()), e);
        }
    }

    static ProcessFile holder(Home home) {
        return new ProcessFile(home.directory().resolve("supervisor"));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            holder.delete();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock can't be given back", e);
        }
    }
}
