package nl.careconnections.domain.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** {@code @Transactional} as the server does it: required, new, or mandatory; any runtime exception rolls back. */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
public class TestTransactions {

    @Inject
    TestDatabase database;

    @AroundInvoke
    Object inTransaction(InvocationContext invocation) throws Exception {
        TxType type = type(invocation);
        if (type == TxType.MANDATORY && !database.inTransaction()) {
            throw new IllegalStateException(invocation.getMethod() + " needs a running transaction");
        }
        boolean own = type == TxType.REQUIRES_NEW || !database.inTransaction();
        if (type == TxType.SUPPORTS || type == TxType.NOT_SUPPORTED || type == TxType.NEVER || !own) {
            return invocation.proceed();
        }
        database.begin();
        boolean commit = false;
        try {
            Object result = invocation.proceed();
            commit = true;
            return result;
        } finally {
            database.end(commit);
        }
    }

    private static TxType type(InvocationContext invocation) {
        Transactional onMethod = invocation.getMethod().getAnnotation(Transactional.class);
        Transactional onClass = invocation.getMethod().getDeclaringClass().getAnnotation(Transactional.class);
        return onMethod != null ? onMethod.value() : onClass == null ? TxType.REQUIRED : onClass.value();
    }
}
