package pl.krakow.centra.kit.letter;

/**
 * Where a letter goes, and how it is written.
 *
 * @param hasAccount whether they can choose there what they are written to about
 */
public record Recipient(EmailAddress address, String language, boolean hasAccount) {}
