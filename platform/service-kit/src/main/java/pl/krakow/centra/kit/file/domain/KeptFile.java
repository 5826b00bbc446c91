package pl.krakow.centra.kit.file.domain;

import java.util.UUID;

/**
 * A file to download, without its bytes.
 *
 * @param name safe to save under, its ending that of the type
 * @param type the media type its content shows
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal digits
 */
public record KeptFile(UUID id, String name, String type, long size, String sha256) {}
