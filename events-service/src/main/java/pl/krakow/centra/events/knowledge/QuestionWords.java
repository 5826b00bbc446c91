package pl.krakow.centra.events.knowledge;

import java.time.Instant;
import java.util.UUID;

/** What a letter about a question is made of; stored as it is. */
record QuestionWords(UUID question, Instant askedAt) {}
