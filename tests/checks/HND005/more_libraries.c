#define PY_SSIZE_T_CLEAN
#include <Python.h>

/* Declared here, so that none of the libraries has to be installed. */
typedef struct ldap LDAP;
typedef struct ldapurl LDAPURLDesc;
int ldap_initialize(LDAP **ldp, const char *url);
int ldap_unbind_ext_s(LDAP *ld, void **serverctrls, void **clientctrls);
int ldap_url_parse(const char *url, LDAPURLDesc **ludpp);
void ldap_free_urldesc(LDAPURLDesc *ludp);
typedef struct snd_mixer snd_mixer_t;
int snd_mixer_open(snd_mixer_t **mixer, int mode);
int snd_mixer_close(snd_mixer_t *mixer);
int snd_mixer_attach(snd_mixer_t *mixer, const char *name);

static PyObject *
session_forgotten(PyObject *self, PyObject *args)
{
    const char *url;
    LDAP *session;
    if (!PyArg_ParseTuple(args, "s", &url)) {
        return NULL;
    }
    if (ldap_initialize(&session, url) != 0) {
        PyErr_SetString(PyExc_OSError, "ldap");
        return NULL;
    }
    Py_RETURN_NONE; // leak: HND005
}

static PyObject *
session_ended(PyObject *self, PyObject *args)
{
    const char *url;
    LDAP *session;
    LDAPURLDesc *parts;
    if (!PyArg_ParseTuple(args, "s", &url)) {
        return NULL;
    }
    if (ldap_url_parse(url, &parts) != 0) {
        PyErr_SetString(PyExc_ValueError, "url");
        return NULL;
    }
    ldap_free_urldesc(parts);
    if (ldap_initialize(&session, url) != 0) {
        PyErr_SetString(PyExc_OSError, "ldap");
        return NULL;
    }
    ldap_unbind_ext_s(session, NULL, NULL);
    Py_RETURN_NONE;
}

static PyObject *
mixer_kept_on_error(PyObject *self, PyObject *args)
{
    snd_mixer_t *mixer;
    if (snd_mixer_open(&mixer, 0) < 0) {
        PyErr_SetString(PyExc_OSError, "mixer");
        return NULL;
    }
    if (snd_mixer_attach(mixer, "default") < 0) {
        PyErr_SetString(PyExc_OSError, "mixer");
        return NULL; // leak: HND005
    }
    snd_mixer_close(mixer);
    Py_RETURN_NONE;
}

static PyObject *
mixer_closed_on_error(PyObject *self, PyObject *args)
{
    snd_mixer_t *mixer;
    if (snd_mixer_open(&mixer, 0) < 0) {
        PyErr_SetString(PyExc_OSError, "mixer");
        return NULL;
    }
    if (snd_mixer_attach(mixer, "default") < 0) {
        PyErr_SetString(PyExc_OSError, "mixer");
        snd_mixer_close(mixer);
        return NULL;
    }
    snd_mixer_close(mixer);
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"a", session_forgotten, METH_VARARGS}, {"b", session_ended, METH_VARARGS}, {"c", mixer_kept_on_error, METH_NOARGS}, {"d", mixer_closed_on_error, METH_NOARGS}, {NULL},
};

PyMethodDef *exported_methods = methods;
