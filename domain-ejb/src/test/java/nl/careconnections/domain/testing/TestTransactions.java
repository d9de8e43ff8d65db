package nl.careconnections.domain.testing;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** {@code @Transactional} as the server does it; any runtime exception rolls back. One interceptor per type, as its value binds. */
final class TestTransactions {

    private TestTransactions() {}

    @Interceptor
    @Transactional
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class Required {

        @Inject
        TestDatabase database;

        @AroundInvoke
        Object around(InvocationContext invocation) throws Exception {
            return database.inTransaction() ? invocation.proceed() : inNew(database, invocation);
        }
    }

    @Interceptor
    @Transactional(TxType.REQUIRES_NEW)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class RequiresNew {

        @Inject
        TestDatabase database;

        @AroundInvoke
        Object around(InvocationContext invocation) throws Exception {
            return inNew(database, invocation);
        }
    }

    @Interceptor
    @Transactional(TxType.MANDATORY)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class Mandatory {

        @Inject
        TestDatabase database;

        @AroundInvoke
        Object around(InvocationContext invocation) throws Exception {
            if (!database.inTransaction()) {
                throw new IllegalStateException(invocation.getMethod() + " needs a running transaction");
            }
            return invocation.proceed();
        }
    }

    @Interceptor
    @Transactional(TxType.NEVER)
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 200)
    public static class Never {

        @Inject
        TestDatabase database;

        @AroundInvoke
        Object around(InvocationContext invocation) throws Exception {
            if (database.inTransaction()) {
                throw new IllegalStateException(invocation.getMethod() + " has a transaction of its own");
            }
            return invocation.proceed();
        }
    }

    private static Object inNew(TestDatabase database, InvocationContext invocation) throws Exception {
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
}
