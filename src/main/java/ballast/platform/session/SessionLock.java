package ballast.platform.session;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The lock of the screens: whoever holds it, in whatever thread, has the session to itself among all nodes. */
final class SessionLock extends ReentrantLock {

    private final transient LiveSession session;
    private final transient State state;

    SessionLock(LiveSession session, State state) {
        this.session = session;
        this.state = state;
    }

    @Override
    public void lock() {
        if (getHoldCount() == 0) {
            session.enter(state);
        }
        super.lock();
    }

    @Override
    public void lockInterruptibly() {
        lock();
    }

    @Override
    public boolean tryLock() {
        if (getHoldCount() == 0 && !session.tryEnter(state)) {
            return false;
        }
        super.lock();
        return true;
    }

    @Override
    public boolean tryLock(long timeout, TimeUnit unit) {
        lock();
        return true;
    }

    @Override
    public void unlock() {
        super.unlock();
        if (getHoldCount() == 0) {
            session.leave();
        }
    }
}
