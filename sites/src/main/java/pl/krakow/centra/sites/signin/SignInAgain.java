package pl.krakow.centra.sites.signin;

/** The person's token is gone for good; signing in again brings them back to where they were. */
public final class SignInAgain extends RuntimeException {

    public SignInAgain() {
        super("sign in again", null, false, false);
    }
}
