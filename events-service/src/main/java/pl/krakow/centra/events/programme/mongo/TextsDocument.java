package pl.krakow.centra.events.programme.mongo;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.events.programme.domain.Texts;

/** A text in several languages as stored. */
public record TextsDocument(
        String pl, @Nullable String en, @Nullable String uk) {

    static @Nullable TextsDocument of(@Nullable Texts texts) {
        return texts == null ? null : some(texts);
    }

    public static TextsDocument some(Texts texts) {
        return new TextsDocument(texts.pl(), texts.en(), texts.uk());
    }

    public Texts toTexts() {
        return new Texts(pl, en, uk);
    }
}
