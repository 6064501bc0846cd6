package ballast.operations;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every five minutes whether a proof is due. Off in commands, and where tests prove by hand. */
@Component
@ConditionalOnExpression("${ballast.tasks:true} and '${ballast.command:}'.isEmpty()")
class NightWatch {

    private final NightlyProof proof;

    NightWatch(NightlyProof proof) {
        this.proof = proof;
    }

    // at a fixed rate: with a fixed delay a long proof would stop the thread on which all others wait
    @Scheduled(fixedRate = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
    void prove() {
        proof.proveAll();
    }
}
