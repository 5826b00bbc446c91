package pl.krakow.centra.reporting.statements.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Statements and their versions. */
public interface Statements {

    /** False when it is there already. */
    boolean add(Statement statement);

    Optional<Statement> find(UUID id);

    /** The latest first. */
    List<Statement> all(int limit);

    /** Puts it in the place of the one with one revision less; false when that isn't the newest. */
    boolean succeed(Statement statement);

    /** Keeps a version; it is one once its statement names it. */
    void put(Version version);

    Optional<Version> version(UUID id);
}
