/** Snapshots in the one form in which they are hashed: canonical JSON (RFC 8785), SHA-256. */
@NullMarked
package pl.krakow.centra.reporting.closing.json;

import org.jspecify.annotations.NullMarked;
