package pl.krakow.centra.local.launcher;

/** Gives access tokens for demo people. */
@FunctionalInterface
public interface TokenSource {

    /**
     * A token that is good for at least some minutes. May be asked for every request: it signs in only when it must.
     *
     * @throws Refusal when there is no such person or the issuer doesn't answer
     */
    String tokenOf(String person);
}
