package pl.krakow.centra.events.knowledge.domain;

/** @param body in Markdown */
public record Text(String title, String body) {}
