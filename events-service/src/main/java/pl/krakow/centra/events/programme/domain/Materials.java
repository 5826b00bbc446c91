package pl.krakow.centra.events.programme.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What of an event can be downloaded and looked at.
 *
 * @param attachments in the order they were added
 */
public record Materials(
        List<Attachment> attachments, @Nullable Picture picture) {

    public static final int MOST_ATTACHMENTS = 12;

    public static final Materials NONE = new Materials(List.of(), null);

    public Materials {
        attachments = List.copyOf(attachments);
    }

    public Optional<Attachment> attachment(UUID id) {
        return attachments.stream()
                .filter(attachment -> attachment.id().equals(id))
                .findFirst();
    }

    /** In place of the one with its id, if there is one. */
    public Materials with(Attachment attachment) {
        return new Materials(
                attachment(attachment.id()).isEmpty()
                        ? Stream.concat(attachments.stream(), Stream.of(attachment))
                                .toList()
                        : attachments.stream()
                                .map(each -> each.id().equals(attachment.id()) ? attachment : each)
                                .toList(),
                picture);
    }

    public Materials without(UUID attachment) {
        return new Materials(
                attachments.stream()
                        .filter(each -> !each.id().equals(attachment))
                        .toList(),
                picture);
    }

    public Materials showing(@Nullable Picture another) {
        return new Materials(attachments, another);
    }

    /** The ids under which their bytes are kept. */
    public Set<UUID> files() {
        var files = new HashSet<UUID>();
        attachments.forEach(attachment -> files.add(attachment.id()));
        if (picture != null) {
            files.add(picture.id());
        }
        return Set.copyOf(files);
    }

    public boolean isEmpty() {
        return attachments.isEmpty() && picture == null;
    }
}
