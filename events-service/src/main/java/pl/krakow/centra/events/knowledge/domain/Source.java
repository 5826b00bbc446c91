package pl.krakow.centra.events.knowledge.domain;

import org.jspecify.annotations.Nullable;

/** What an entry rests on: an act of law, a regulation, a guide. */
public record Source(String title, @Nullable String link) {}
