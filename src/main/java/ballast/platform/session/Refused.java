package ballast.platform.session;

/** A request that cannot be answered here and now; the balancer or the browser asks again. */
final class Refused extends RuntimeException {

    Refused(String why) {
        super(why);
    }
}
