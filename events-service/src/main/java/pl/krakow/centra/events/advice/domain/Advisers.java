package pl.krakow.centra.events.advice.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every adviser of every centre. */
public interface Advisers {

    Optional<Adviser> find(AdviserId id);

    Map<AdviserId, Adviser> of(Collection<AdviserId> ids);

    Optional<Adviser> ofSubject(String subject);

    /** By name, then id: those whom a centre engages or engaged. */
    List<Adviser> at(String centre);

    /** By name, then id. */
    List<Adviser> all();

    /** False when the account is an adviser already; then nothing was written. */
    boolean add(Adviser adviser);

    /** False when somebody else changed them first; then nothing was written. */
    boolean save(Adviser adviser);
}
