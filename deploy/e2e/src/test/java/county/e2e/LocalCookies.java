package county.e2e;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;

/**
 * Cookies as a browser keeps them for this very machine, which it trusts without TLS: Keycloak marks its own as secure,
 * and Java would then never send them back.
 */
record LocalCookies(CookieStore kept) implements CookieStore {

    LocalCookies() {
        this(new CookieManager().getCookieStore());
    }

    @Override
    public void add(URI uri, HttpCookie cookie) {
        cookie.setSecure(false);
        kept.add(uri, cookie);
    }

    @Override
    public List<HttpCookie> get(URI uri) {
        return kept.get(uri);
    }

    @Override
    public List<HttpCookie> getCookies() {
        return kept.getCookies();
    }

    @Override
    public List<URI> getURIs() {
        return kept.getURIs();
    }

    @Override
    public boolean remove(URI uri, HttpCookie cookie) {
        return kept.remove(uri, cookie);
    }

    @Override
    public boolean removeAll() {
        return kept.removeAll();
    }
}
