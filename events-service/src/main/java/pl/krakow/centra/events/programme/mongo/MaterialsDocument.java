package pl.krakow.centra.events.programme.mongo;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Attachment;
import pl.krakow.centra.events.programme.domain.Materials;
import pl.krakow.centra.events.programme.domain.Picture;
import pl.krakow.centra.kit.file.domain.KeptFile;

/** Files and picture of an event, as stored in it. */
record MaterialsDocument(
        List<AttachmentDocument> attachments, @Nullable PictureDocument picture) {

    record AttachmentDocument(
            UUID id,
            String name,
            String type,
            long size,
            String sha256,
            TextsDocument title,
            boolean participantsOnly) {

        static AttachmentDocument of(Attachment attachment) {
            var file = attachment.file();
            return new AttachmentDocument(
                    file.id(),
                    file.name(),
                    file.type(),
                    file.size(),
                    file.sha256(),
                    TextsDocument.some(attachment.title()),
                    attachment.participantsOnly());
        }

        Attachment toAttachment() {
            return new Attachment(new KeptFile(id, name, type, size, sha256), title.toTexts(), participantsOnly);
        }
    }

    record PictureDocument(UUID id, String type, int width, int height, TextsDocument alternative) {

        static PictureDocument of(Picture picture) {
            return new PictureDocument(
                    picture.id(),
                    picture.type(),
                    picture.width(),
                    picture.height(),
                    TextsDocument.some(picture.alternative()));
        }

        Picture toPicture() {
            return new Picture(id, type, width, height, alternative.toTexts());
        }
    }

    static @Nullable MaterialsDocument of(Materials materials) {
        return materials.isEmpty()
                ? null
                : new MaterialsDocument(
                        materials.attachments().stream()
                                .map(AttachmentDocument::of)
                                .toList(),
                        materials.picture() == null ? null : PictureDocument.of(materials.picture()));
    }

    Materials toMaterials() {
        return new Materials(
                attachments.stream().map(AttachmentDocument::toAttachment).toList(),
                picture == null ? null : picture.toPicture());
    }
}
