import { caseLinkHeader } from './case-link.js';
import { changeHeaders } from './client.js';
import { isProblem, networkFailure, type Problem, problemOfStatus } from './problem.js';

/** Sends one file as the form part `file` and tells how far it is; a failure is thrown as a Problem. */
export function uploadFile<T>(path: string, file: File, onProgress: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    // fetch cannot tell how far an upload is.
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file);
    request.open('POST', path);
    request.responseType = 'json';
    for (const [name, value] of Object.entries({ ...changeHeaders(), ...caseLinkHeader(path) }))
      request.setRequestHeader(name, value);
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(networkFailure);
    request.onload = () => (request.status < 300 ? resolve(request.response as T) : reject(problemIn(request)));
    request.send(body);
  });
}

function problemIn(request: XMLHttpRequest): Problem {
  return isProblem(request.response) ? request.response : problemOfStatus(request.status);
}
